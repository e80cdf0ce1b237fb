import { z } from 'zod';

/**
 * The names of the fields that a schema allows in one of its objects.
 *
 * @param path to the object, as in Zod's issues: `['sections', 0]`
 * @returns the names in the order of the schema; empty if there is no object at the path
 */
export function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const inner = schema.shape[String(step)];
    return inner ? knownFields(inner, rest) : [];
  }
  if (schema instanceof z.ZodArray) return typeof step === 'number' ? knownFields(schema.element, rest) : [];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => knownFields(option, path));
  if (schema instanceof z.ZodPipe) return knownFields(schema.in, path);
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapped ? knownFields(schema.unwrap(), path) : [];
}
