import type { CodegenConfig } from "@graphql-codegen/cli";

// Types and documents come from the schema that the server serves: what does not fit it does not build.
const config: CodegenConfig = {
  schema: "../schema.graphqls",
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
        scalars: { Country: "string", Date: "string", DateTime: "string" },
      },
    },
  },
};

export default config;
