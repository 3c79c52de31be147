// mobile phone: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('mobile-phone', {
  finds: [
    ['Ring 07911 123456', '07911 123456'],
    ['+44 (0)7911 123 456 is his', '+44 (0)7911 123 456'],
    ['call oh seven nine one one one two three four five six', 'oh seven nine one one one two three four five six'],
    ['O7911 l23456 is her number', 'O7911 l23456'],
    ["her mum's on 07700 900540", '07700 900540'],
  ],
  silent: [
    'Call us on 07700 900123',
    'Ring 101 or 999',
    'Crimestoppers 0800 555 111',
    'Delivery note 07700 118 2294',
    'order 07911123456 has shipped',
    'tel 07777777777',
  ],
});
