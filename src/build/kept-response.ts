const FetchResponse = globalThis.Response;

/**
 * A response that keeps its body as a string or bytes. The standard one turns it into a stream: 126 instead of 11 µs a
 * response, three for each story.
 */
class KeptResponse extends FetchResponse {
  readonly source: string | Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const source = typeof body === 'string' || body instanceof Uint8Array ? body : undefined;
    super(source === undefined ? body : null, init);
    this.source = source as typeof this.source;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof FetchResponse;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.source === undefined ? super.body : new FetchResponse(this.source).body;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.source === undefined ? super.arrayBuffer() : new FetchResponse(this.source).arrayBuffer();
  }

  override async text(): Promise<string> {
    return this.source === undefined ? super.text() : new FetchResponse(this.source).text();
  }
}

/** Replaces the global `Response` of this thread by one that keeps its body. */
export function installKeptResponse(): void {
  globalThis.Response = KeptResponse;
}

/** Reads the bytes of a response's body, without a stream if the response has kept it. */
export async function responseBytes(response: Response): Promise<Buffer> {
  const { source } = response as Partial<KeptResponse>;
  return source === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(source as string);
}
