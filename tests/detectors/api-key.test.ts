// api key: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('api-key', {
  finds: [
    ['api key API-26395f12686', 'API-26395f12686'],
    ['My token is tok-ghijk789lmn012, for auth', 'tok-ghijk789lmn012'],
    ['AKIAIOSFODNN7ABCDEFG', 'AKIAIOSFODNN7ABCDEFG'],
    ['postgres://admin:s3cretpw@db.force.internal/x', '://admin:s3cretpw@db.force.internal'],
    ['-----BEGIN RSA PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----'],
  ],
  silent: [
    'tok-1111111111',
    'token tok-111111111111',
    'The test key is API-aaaaaa000000',
    'key stage 2',
    'the key 2024-25 priorities',
    'Can the service be used without API details?',
  ],
});
