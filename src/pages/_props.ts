/**
 * Returns the props of a page. The build passes them in `locals`. Without that, in `astro dev` and in a plain
 * `astro build`, Astro itself passes the props from `getStaticPaths`.
 *
 * @param page the global `Astro`
 */
export function propsOf<Props>({ locals, props }: { locals: App.Locals; props: Props }): Props {
  return (locals.rendering?.props as Props | undefined) ?? props;
}
