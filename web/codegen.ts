import { readFileSync } from "node:fs";

import type { CodegenConfig } from "@graphql-codegen/cli";
import { Kind, parse, print, visit } from "graphql";

/**
 * A root field is null where it fails, and ask throws on any error. So what it returns has a value for each of them but the lookups:
 * these are null, without an error, where there is nothing with the id.
 */
function asAsked(schema: string): string {
  const document = parse(schema);
  const lookups = new Set<string>();
  for (const type of document.definitions) {
    const node = type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (node && (type.name.value === "Node" || type.interfaces?.some((i) => i.name.value === "Node"))) lookups.add(type.name.value);
  }
  const asked = visit(document, {
    ObjectTypeDefinition: (type) => (type.name.value === "Query" ? undefined : false),
    FieldDefinition: (field) => {
      const { type } = field;
      if (type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.NAMED_TYPE && lookups.has(type.name.value))) return false;
      return { ...field, type: { kind: Kind.NON_NULL_TYPE, type } };
    },
    InterfaceTypeDefinition: () => false,
  });
  return print(asked);
}

// Types and documents come from the schema that the server serves: what does not fit it does not build.
const config: CodegenConfig = {
  schema: asAsked(readFileSync("../schema.graphqls", "utf8")),
  documents: "src/**/*.graphql",
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumType: "string-literal",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Country: "string", Date: "string", DateTime: "string", Decimal: "number", Long: "number" },
      },
    },
  },
};

export default config;
