import { defineMiddleware } from 'astro:middleware';

// The build renders a page with `locals.rendering`. Without this catch, Astro turns an error into a page with status 500
// and logs a stack, and an editor never sees the sentence that says what to do.
export const onRequest = defineMiddleware(async ({ locals: { rendering } }, next) => {
  if (!rendering) return next();
  try {
    return await next();
  } catch (cause) {
    rendering.error = cause;
    return new Response();
  }
});
