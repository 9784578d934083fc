/** The stacks as they are deployed, synthesized once, without bundling. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { addAfterword } from '../../lib/afterword-app.ts';

/** That of cdk.json. */
export const context = (): { readonly [name: string]: unknown } =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'cdk.json'), 'utf8')).context;

const folders: string[] = [];

export function emptyFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'afterword-cdk-'));
  folders.push(made);
  return made;
}

export function removeFolders(): void {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
}

export function synthesize(facts: { readonly [name: string]: unknown } = {}) {
  const outdir = emptyFolder();
  const app = new App({ outdir, context: { ...context(), ...facts, 'aws:cdk:bundling-stacks': [] } });
  const stacks = addAfterword(app);
  return {
    app,
    outdir,
    followUp: Template.fromStack(stacks.followUp),
    mailIn: Template.fromStack(stacks.mailIn),
    domain: Template.fromStack(stacks.domain),
    budget: Template.fromStack(stacks.budget),
  };
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: unknown } };
}

/** What `findResources` gives, as far as it is known. */
const statementsIn = (policy: {
  readonly [name: string]: { readonly PolicyDocument?: { readonly Statement: readonly Statement[] } };
}) => policy['Properties']?.PolicyDocument?.Statement ?? [];

const listOf = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** What a function's role may do: its logical id begins with the function's name. */
export function statementsOf(template: Template, name: string): readonly Statement[] {
  const policies = template.findResources('AWS::IAM::Policy');
  return Object.entries(policies)
    .filter(([id]) => id.startsWith(`${name}Role`))
    .flatMap(
      ([
        ,
        {
          Properties: { PolicyDocument: document },
        },
      ]) => (document as { Statement: Statement[] }).Statement,
    );
}

export const actionsOf = (template: Template, name: string): readonly string[] =>
  statementsOf(template, name)
    .flatMap((one) => listOf(one.Action))
    .toSorted();

export function everyStatement(template: Template): readonly Statement[] {
  const policies = template.findResources('AWS::IAM::Policy');
  return Object.values(policies).flatMap(statementsIn);
}

export const actionsIn = (statement: Statement): readonly string[] => listOf(statement.Action);
export const resourcesIn = (statement: Statement): readonly unknown[] => listOf(statement.Resource);

/** What every resource of a type is made of. */
export const properties = (template: Template, type: string): readonly { readonly [name: string]: unknown }[] =>
  Object.values(template.findResources(type)).map((one) => one['Properties'] ?? {});
