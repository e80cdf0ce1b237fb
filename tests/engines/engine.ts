/** The colours that a device is set to. */
export type ColorScheme = 'light' | 'dark';

/** A browser engine that may be on this machine. */
export interface Engine {
  name: string;
  /** the packages of Debian and Ubuntu that bring what is not here; none where the engine can run */
  missing: readonly string[];
  /** Opens a window on a device that knows nothing of the site. */
  start(scheme: ColorScheme): Promise<EngineWindow>;
}

/** A key by its character or, where it has none, by its name. */
export type Key = 'Tab' | 'Enter' | 'Escape' | (string & {});

/** What a reader does in a window, and what a test looks at, in the same few words for every engine. */
export interface EngineWindow {
  /** Goes to an address, and waits until its page has loaded. */
  open(url: string): Promise<void>;
  /** Sets out for the page before. */
  back(): Promise<void>;
  /** Runs a function in the page. It can use nothing from outside of itself but what it is given. */
  evaluate<Given extends unknown[], Result>(
    script: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Runs the source text of a library in the page, which the page’s content policy does not forbid. */
  inject(source: string): Promise<void>;
  /** Presses and releases the pointer, in pixels from the window’s upper left corner. */
  click(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** Gives the page this room, in pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG of the whole page. */
  screenshot(): Promise<Uint8Array>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}
