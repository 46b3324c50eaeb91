/** Reads a bill of materials as CycloneDX has it, for tests. */
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect } from 'vitest';

/** What is looked at of a component. */
export interface Component {
  readonly type: string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly unknown[];
}

/** What is looked at of a bill. */
export interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** The bill in a file, once it has been held to the schema. */
export async function checkedBom(file: string): Promise<Bom> {
  const text = readFileSync(file, 'utf8');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(text)).toBeNull();
  return JSON.parse(text) as Bom;
}

/** "name version" of the packages of npm in a bill, sorted. */
export const packagesIn = ({ components }: Bom): readonly string[] =>
  components
    .filter(({ purl }) => purl?.startsWith('pkg:npm/'))
    .map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`)
    .sort();
