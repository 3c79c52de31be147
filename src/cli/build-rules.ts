// `npm run rules`: builds the pack that ships with the extension and runs every example of every rule.
import { buildBundledPack } from './build-pack.ts';

try {
  const pack = buildBundledPack(new URL('../..', import.meta.url).pathname, { test: true });
  console.log(
    `Rules ${pack.version}: ${pack.rules.length} rules, ${pack.lists.length} lists, ${pack.codes.length} codes${pack.reader === undefined ? '' : ', reader'}; every example does what it says.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
