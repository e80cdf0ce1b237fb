import { z } from 'zod';

/** One field of a schema, as a row of the README's tables. */
export interface FieldRow {
  /** the names from the top of the file, joined with dots: `cards.newest` */
  path: string;
  description: string | undefined;
  examples: readonly unknown[];
  isRequired: boolean;
  /** the value of a field that is left out; undefined if it is none, empty, or a group of fields */
  standard: string | number | boolean | undefined;
}

/**
 * The fields of a schema in its order, each followed by the fields inside it: of an object, of the objects in a list,
 * and of those that a union allows.
 *
 * @param path of the schema itself, with a dot at its end
 */
export function fieldRows(schema: z.core.$ZodType, path = ''): FieldRow[] {
  return objectsIn(schema).flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([name, field]) => [
      rowOf(`${path}${name}`, field),
      ...fieldRows(field, `${path}${name}.`),
    ]),
  );
}

function rowOf(path: string, field: z.core.$ZodType): FieldRow {
  const layers = layersOf(field);
  const metas = layers.map((layer) => z.globalRegistry.get(layer) ?? {});
  const standard = layers.map(
    (layer) => ((layer as z.ZodType).def as { defaultValue?: unknown }).defaultValue,
  );
  return {
    path,
    description: metas.find(({ description }) => description)?.description,
    examples: (metas.find(({ examples }) => Array.isArray(examples))?.examples as unknown[]) ?? [],
    isRequired: !z.safeParse(field, undefined).success,
    standard: standard.filter((value) => value !== '').find(isPlain),
  };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A schema and those that it wraps, from the outside to the schema of what an editor writes. */
function layersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = innerOf(schema);
  return inner ? [schema, ...layersOf(inner)] : [schema];
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  // Optional, nullable, default, prefault, catch, readonly.
  return ((schema as z.ZodType).def as { innerType?: z.core.$ZodType }).innerType;
}

/** The objects that a value may be, or that its list may hold. */
function objectsIn(schema: z.core.$ZodType): z.ZodObject[] {
  const core = layersOf(schema).at(-1)!;
  if (core instanceof z.ZodObject) return [core];
  if (core instanceof z.ZodArray) return objectsIn(core.element);
  if (core instanceof z.ZodUnion) return core.options.flatMap((option) => objectsIn(option));
  return [];
}
