/** What must hold before a version is published: what the check says, and what the stores ask of the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { releaseProblems } from '../../.config/release.mjs';
import { shownManifest } from '../docs/manifestStrings';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the check before a release', () => {
  const ready = {
    version: '1.2.0',
    locked: '1.2.0',
    changelog: '# Changelog\n\n## [1.2.0] - 2026-05-14\n\n## [1.1.0] - 2026-01-02\n',
    today: '2026-05-14',
    changed: '',
    tags: '',
  };

  it('has nothing to say of a version that is told alike everywhere, and committed', () => {
    expect(releaseProblems(ready)).toEqual([]);
  });

  it.each([
    [{ version: '1.2.0-beta.1', locked: '1.2.0-beta.1' }, /not three numbers/u],
    [{ locked: '1.1.0' }, /package-lock\.json says 1\.1\.0, package\.json says 1\.2\.0/u],
    [{ changelog: ready.changelog.replace('[1.2.0]', '[1.3.0]') }, /CHANGELOG\.md begins with 1\.3\.0/u],
    [{ changelog: ready.changelog.replace('2026-05-14', 'Unreleased') }, /says "Unreleased"/u],
    [{ changelog: ready.changelog.replace(' - 2026-05-14', '') }, /says ""/u],
    [{ changelog: ready.changelog.replace('05-14', '15-14') }, /says "2026-15-14"/u],
    [{ changelog: ready.changelog.replace('05-14', '05-15') }, /a day to come: 2026-05-15/u],
    [{ changelog: '# Changelog\n' }, /begins with undefined/u],
    [{ changed: ' M README.md\n' }, /Not committed:\n M README\.md/u],
    [{ tags: 'v1.2.0\n' }, /The tag v1\.2\.0 is there already/u],
  ])('names what is amiss: %j', (amiss, said) => {
    expect(releaseProblems({ ...ready, ...amiss }).join('\n')).toMatch(said);
  });

  it('finds the version of this project in its changelog', () => {
    const read = (name: string): string => readFileSync(join(root, name), 'utf8');
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const { version: locked } = JSON.parse(read('package-lock.json')) as { readonly version: string };
    const problems = releaseProblems({ ...ready, version, locked, changelog: read('CHANGELOG.md') });
    // before its day comes, that is all that may be missing
    expect(problems.filter((problem) => !/"Unreleased"|a day to come/u.test(problem))).toEqual([]);
  });
});

/** What the Visual Studio Marketplace and Open VSX refuse, as they document it or as their sources say. */
describe('the manifest, as the stores read it', () => {
  const manifest = shownManifest<{
    readonly name: string;
    readonly publisher: string;
    readonly displayName: string;
    readonly description: string;
    readonly license: string;
    readonly icon: string;
    readonly engines: { readonly vscode: string };
    readonly categories: readonly string[];
    readonly keywords: readonly string[];
    readonly activationEvents: readonly string[];
    readonly galleryBanner: { readonly color: string; readonly theme: string };
    readonly repository?: string | { readonly url: string };
    readonly homepage?: string;
    readonly bugs?: string | { readonly url: string };
  }>();
  /** Of a field, in Open VSX. */
  const longest = 255;
  const longestDescription = 2048;
  /** In the Marketplace, with those that the packer adds. */
  const mostTags = 30;
  const addedTags = 10;

  it('has names that an address can be made of', () => {
    for (const name of [manifest.publisher, manifest.name]) expect(name).toMatch(/^[a-z0-9][a-z0-9-]*$/u);
  });

  it('has an open licence by its id, and its text', () => {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n/u);
  });

  it('has words of a length that fits, without invisible characters', () => {
    const { displayName, description, categories, keywords } = manifest;
    const words = [displayName, ...categories, ...keywords];
    expect(words.filter((word) => word === '' || word.length > longest)).toEqual([]);
    expect(description.length).toBeLessThanOrEqual(longestDescription);
    expect([...words, description].filter((word) => /[\p{C}\p{Zl}\p{Zp}]/u.test(word))).toEqual([]);
    expect(keywords.length).toBeLessThanOrEqual(mostTags - addedTags);
  });

  it('has categories that both know', () => {
    const known =
      `Programming Languages, Snippets, Linters, Themes, Debuggers, Formatters, Keymaps, SCM Providers, Other,
      Extension Packs, Language Packs, Data Science, Machine Learning, Visualization, Notebooks, Education, Testing, AI,
      Chat`.split(/,\s+/u);
    expect(manifest.categories.filter((category) => !known.includes(category))).toEqual([]);
  });

  it('has a square picture of at least 128 pixels, no drawing', () => {
    const bytes = readFileSync(join(root, manifest.icon));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // where a PNG says its width and height
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(width).toBeGreaterThanOrEqual(128);
    expect(height).toBe(width);
    expect(manifest.galleryBanner.color).toMatch(/^#[0-9a-f]{6}$/u);
    expect(['dark', 'light']).toContain(manifest.galleryBanner.theme);
  });

  it('asks for a published version of the editor, for no proposal, and is not started with everything', () => {
    expect(manifest.engines.vscode).toMatch(/^\^\d+\.\d+\.\d+$/u);
    expect(Object.keys(manifest)).not.toContain('enabledApiProposals');
    expect(manifest.activationEvents).not.toContain('*');
  });

  it('gives addresses that can be followed, where it gives any', () => {
    const url = (one: string | { readonly url: string } | undefined): readonly string[] =>
      one === undefined ? [] : [typeof one === 'string' ? one : one.url];
    const given = [manifest.repository, manifest.bugs, manifest.homepage].flatMap(url);
    expect(given.filter((address) => !/^(?:git\+)?https:\/\/[^/]+\/./u.test(address))).toEqual([]);
  });
});
