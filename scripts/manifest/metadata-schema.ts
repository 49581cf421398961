import { z } from "zod";
import { functionNameFault } from "../../src/functions/function-name.ts";

const legalName = z.string().superRefine((name, context) => {
  const fault = functionNameFault(name);
  if (fault) context.addIssue({ code: "custom", message: `the function name ${name} ${fault}` });
});
const dimensionality = z.enum(["scalar", "matrix"]);
const type = z.enum(["boolean", "number", "string", "any"]);

const parameter = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  type: type.optional(),
  dimensionality: dimensionality.optional(),
  cellValueType: z.string().optional(),
  customEnumType: z.string().optional(),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});

const options = z.strictObject({
  cancelable: z.boolean().optional(),
  capturesCallingObject: z.boolean().optional(),
  excludeFromAutoComplete: z.boolean().optional(),
  linkedEntityLoadService: z.boolean().optional(),
  requiresAddress: z.boolean().optional(),
  requiresParameterAddresses: z.boolean().optional(),
  requiresStreamAddress: z.boolean().optional(),
  requiresStreamParameterAddresses: z.boolean().optional(),
  stream: z.boolean().optional(),
  volatile: z.boolean().optional(),
});

const functionEntry = z
  .strictObject({
    id: legalName,
    name: legalName,
    description: z.string().min(1).optional(),
    helpUrl: z.url({ protocol: /^https$/ }).optional(),
    parameters: z.array(parameter),
    result: z.strictObject({ type: type.optional(), dimensionality: dimensionality.optional() }),
    options: options.optional(),
  })
  .superRefine(({ id, parameters, result, options: asked }, context) => {
    const fault = (message: string) => context.addIssue({ code: "custom", message: `${id}: ${message}` });
    if (asked?.stream && (asked.cancelable || asked.requiresAddress))
      fault("stream excludes cancelable and requiresAddress");
    if (asked?.requiresParameterAddresses && result.dimensionality !== "matrix")
      fault("requiresParameterAddresses needs a result of dimensionality matrix");
    const optional = parameters.findIndex((one) => one.optional || one.repeating);
    if (optional >= 0 && parameters.slice(optional).some((one) => !one.optional && !one.repeating))
      fault("a required parameter follows an optional one");
    if (new Set(parameters.map(({ name }) => name)).size < parameters.length)
      fault("two parameters have the same name");
  });

/**
 * functions.json as the metadata reference documents it: every property, and the rules between them.
 *
 * @source learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json (2025-07-10)
 */
export const functionsFile = z
  .strictObject({
    $schema: z.string().optional(),
    allowCustomDataForDataTypeAny: z.boolean().optional(),
    allowErrorForDataTypeAny: z.boolean().optional(),
    functions: z.array(functionEntry),
    enums: z.array(z.unknown()).optional(),
  })
  .superRefine(({ functions }, context) => {
    for (const key of ["id", "name"] as const) {
      const seen = new Set<string>();
      for (const entry of functions) {
        const value = entry[key].toUpperCase();
        if (seen.has(value))
          context.addIssue({ code: "custom", message: `the function ${key} ${entry[key]} is used twice` });
        seen.add(value);
      }
    }
  });
