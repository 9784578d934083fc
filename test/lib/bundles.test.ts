import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleInto } from '../../lib/bundle.ts';
import { NodeLambda } from '../../lib/node-lambda.ts';
import { FUNCTIONS, LIMITS, startFiles, startSize } from './bundle-limits.ts';
import { emptyFolder, removeFolders } from './synthesized.ts';

afterAll(removeFolders);

const bundles = FUNCTIONS.map((name) => {
  const folder = emptyFolder();
  return { name, folder, metafile: bundleInto(folder, name) };
});

const inputsOf = (name: string): readonly string[] =>
  bundles
    .filter((one) => one.name === name)
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));

describe('the bundles of the functions', () => {
  it.each(bundles)('$name is no bigger at its start than its limit, nor much smaller', ({ name, metafile }) => {
    const size = startSize(metafile) / 1024;
    expect(size).toBeLessThanOrEqual(LIMITS[name]);
    expect(size).toBeGreaterThan(LIMITS[name] * 0.8);
  });

  it('feedback and sweep hold no reader of mail, and only receive parses one', () => {
    for (const name of ['feedback', 'sweep', 'activate'])
      expect(inputsOf(name).filter((one) => /lambdas\/(?:mail|understand)\//.test(one))).toEqual([]);
    const parsing = FUNCTIONS.filter((name) => inputsOf(name).some((one) => one.includes('node_modules/postal-mime/')));
    expect(parsing).toEqual(['receive']);
  });

  it('receive and wake load no words, letters or MIME at their start, and all that they load later can be loaded', () => {
    for (const { folder, metafile } of bundles.filter((one) => one.name === 'receive' || one.name === 'wake')) {
      const atStart = startFiles(metafile).flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
      expect(atStart.filter((one) => /lambdas\/(?:understand|compose)\/|nodemailer|windows-iana/.test(one))).toEqual(
        [],
      );
      const later = Object.entries(metafile.outputs).filter(([, { entryPoint = '' }]) =>
        /^lambdas\/.*\//.test(entryPoint),
      );
      expect(later.map(([, { entryPoint }]) => entryPoint)).toContain('lambdas/compose/compose.ts');
      const ask = 'for (const file of process.argv.slice(1)) await import(file)';
      const files = later.map(([file]) => join(folder, basename(file)));
      execFileSync(process.execPath, ['--input-type=module', '-e', ask, ...files], { stdio: 'pipe' });
    }
  });

  it('the list of public suffixes is in receive alone, is no more than 150 KB, and is loaded with the first mail', () => {
    const having = FUNCTIONS.filter((name) => inputsOf(name).some((one) => one.includes('node_modules/tldts')));
    expect(having).toEqual(['receive']);
    const outputs = bundles.find(({ name }) => name === 'receive')?.metafile.outputs ?? {};
    const sizes = Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (file.includes('/tldts') ? [bytesInOutput] : [])),
    );
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(150 * 1024);
    const start = bundles.filter(({ name }) => name === 'receive').flatMap(({ metafile }) => startFiles(metafile));
    expect(
      start.filter((file) => Object.keys(outputs[file]?.inputs ?? {}).some((one) => one.includes('/tldts'))),
    ).toEqual([]);
  });

  it('take HTTP from Node without what an import of it would load besides', () => {
    const imports = bundles.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap((one) => one.imports));
    expect(imports.map(({ path }) => path)).toContain('node:https');
    expect(imports.filter(({ path }) => /^(?:node:)?http$/.test(path))).toEqual([]);
  });

  it('the sentence encoder lies beside those that read answers', () => {
    const read = 'lambdas/understand/meaning/encoder-file.ts';
    const having = bundles.filter(({ folder }) => existsSync(join(folder, 'encoder.bin'))).map(({ name }) => name);
    expect(having).toEqual(FUNCTIONS.filter((name) => inputsOf(name).includes(read)));
    expect(having).toContain('receive');
  });

  it('the public holidays stand beside those that plan, and are found there', () => {
    const says = bundles.map(({ name, folder }) => {
      const ask =
        "const H = require('date-holidays'); console.log(new H('DE', { timezone: 'UTC' }).getHolidays(2026).length > 9)";
      try {
        return [
          name,
          execFileSync(process.execPath, ['-e', ask], { cwd: join(folder), stdio: 'pipe' })
            .toString()
            .trim(),
        ];
      } catch {
        return [name, 'none'];
      }
    });
    const asks = FUNCTIONS.map((name) => inputsOf(name).some((one) => one === 'lambdas/application/holidays.ts'));
    expect(says).toEqual(FUNCTIONS.map((name, at) => [name, asks[at] ? 'true' : 'none']));
    expect(asks[FUNCTIONS.indexOf('receive')]).toBe(true);
  });

  it('hold nothing of a model, but for the one of the owner who names one', () => {
    const ofModel =
      /lambdas\/(?:model|understand\/model|compose\/model)\/|lambdas\/aws\/(?:bedrock|with-)|client-bedrock/;
    for (const name of FUNCTIONS) expect(inputsOf(name).filter((one) => ofModel.test(one))).toEqual([]);
    for (const name of ['receive-with-model', 'wake-with-model']) {
      const folder = emptyFolder();
      const { outputs } = bundleInto(folder, name);
      const inputs = Object.values(outputs).flatMap((one) => Object.keys(one.inputs));
      expect(inputs.filter((one) => ofModel.test(one)).length).toBeGreaterThan(8);
      if (name.startsWith('wake')) expect(inputs.filter((one) => one.includes('understand/model/'))).toEqual([]);
      const ask = 'const { handler } = await import(process.argv[1]); console.log(typeof handler)';
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', ask, join(folder, 'index.mjs')]);
      expect(said.toString().trim()).toBe('function');
    }
  }, 60_000);

  it('are each in the function that is named after them', () => {
    const stack = new Stack(new App({ outdir: emptyFolder() }), 'Two');
    for (const runs of ['feedback', 'activate'])
      new NodeLambda(stack, runs, { runs, says: runs, timeout: Duration.seconds(5) });
    const functions = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'));
    const keys = functions.map(({ Properties }) => Properties.Code.S3Key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  }, 60_000);
});
