/** A model that reads along and words notes, within a daily budget. Loaded only if the owner has one. */
import type { Bounds } from '../model/bounded.ts';
import type { World } from '../story/world.ts';
import type { ServeOptions } from './serve-options.ts';

/** Questions to a model per day, for all candidates together. */
export const QUESTIONS_A_DAY = 500;

/** A reader and an editor within one budget. Loaded only if there is a model. */
export async function openReaders(
  { model, use, where }: NonNullable<ServeOptions['model']>,
  bounds: Bounds,
): Promise<Pick<World, 'reader' | 'editor'>> {
  const [{ bounded }, { readAlong }, { editorWith }] = await Promise.all([
    import('../model/bounded.ts'),
    import('../model/read-along.ts'),
    import('../compose/model/editor.ts'),
  ]);
  const within = bounded(model, bounds);
  return { reader: readAlong(within, use, where), editor: editorWith(within, where) };
}
