import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const strictPolicy = 'A strict content security policy forbids it.';
const textAsMarkup =
  '/^(styleMap|unsafe(HTML|SVG|MathML|Static|CSS)|(inner|outer)HTML|insertAdjacentHTML|createContextualFragment|eval)$/';

export default tseslint.config(
  {ignores: ['dist/', 'dist-demo/', 'node_modules/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      'require-yield': 'error',
      eqeqeq: 'error',
      'no-console': ['error', {allow: ['warn', 'error']}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', {allowThrowingUnknown: true}],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {lit, wc},
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], a11y.configs.recommended],
    rules: {
      // A table laid out as grid or block loses the roles that its elements imply.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': [
        'error',
        {selector: `Identifier[name=${textAsMarkup}]`, message: strictPolicy},
        {selector: `Literal[value=${textAsMarkup}]`, message: strictPolicy},
        {selector: 'TemplateElement[value.raw=/\\.(inner|outer)HTML=/]', message: strictPolicy},
        {selector: 'TemplateElement[value.raw=/\\sstyle=/]', message: strictPolicy},
        {selector: 'TemplateElement[value.raw=/<style/]', message: strictPolicy},
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['describe', 'it'].flatMap((object) => ['only', 'skip'].map((property) => ({object, property}))),
      ],
      // An assertion of chai is an expression; a plugin's types make `equal` look like a promise.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['describe', 'it', 'suite', 'test'], package: 'node:test'},
            {from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff'},
            {from: 'package', name: 'Equal', package: 'chai'},
          ],
        },
      ],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
