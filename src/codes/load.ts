// Loads a code of conduct from its YAML file. For the command line and the tests; the extension gets codes inside the rule pack.
import { type Code, codeSchema } from './schema.ts';
import { type Result, readYaml } from './yaml-file.ts';

/** Parses the text of `rules/codes/<code>.yaml`. `fileName` is for the errors only; each names file, line, place and remedy. */
export function loadCode(yamlText: string, fileName: string): Result<Code> {
  return readYaml(yamlText, fileName, codeSchema);
}
