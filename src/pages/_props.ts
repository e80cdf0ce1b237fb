/**
 * The props of a page: those that the build passes with the request, else those of `getStaticPaths`, which Astro finds by
 * itself in `astro dev` and in a plain `astro build`.
 *
 * @param page the global `Astro`
 */
export function propsOf<Props>({ locals, props }: { locals: App.Locals; props: Props }): Props {
  return (locals.rendering?.props as Props | undefined) ?? props;
}
