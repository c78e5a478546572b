import {defineConfig} from 'vite';

/** `serve` and `--mode demo`: the demo portal. `--mode embed`: everything in one file, for pages without a build of their own. */
export default defineConfig(({mode}) =>
  mode === 'embed'
    ? {
        // A dependency asks whether it is in development; Vite leaves that to the bundler of a library's user.
        // Another would hand itself to the host's AMD loader instead of this file.
        define: {'process.env.NODE_ENV': '"production"', 'define.amd': 'undefined'},
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          lib: {entry: 'src/define.ts', formats: ['es'], fileName: () => 'embed.js'},
          // Vite itself keeps the white space of a library in ES modules, for bundlers that this file never meets.
          rolldownOptions: {output: {minify: true}},
        },
      }
    : {
        root: 'demo',
        base: './',
        server: {port: 5173, strictPort: true},
        build: {outDir: '../dist-demo', emptyOutDir: true},
      },
);
