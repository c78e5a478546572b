import {createReadStream, statSync} from 'node:fs';
import {extname, join, normalize, sep} from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves files below `folders` byte for byte: what is tested there is what is published, not what the test server makes of it. */
export function serveAsIs(rootDir, folders) {
  return (context, next) => {
    const path = normalize(decodeURIComponent(context.path));
    const type = types[extname(path)];
    if (!type || !folders.some((folder) => path.startsWith(join(sep, folder, sep)))) return next();
    const file = join(rootDir, path);
    const size = statSync(file, {throwIfNoEntry: false})?.size;
    if (size === undefined) return next();
    context.set('Cache-Control', 'no-store');
    context.type = type;
    context.length = size;
    context.body = createReadStream(file);
    return undefined;
  };
}
