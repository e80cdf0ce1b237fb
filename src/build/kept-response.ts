const FetchResponse = globalThis.Response;

/**
 * A response that keeps what it was made of. Fetch's own makes a stream of it, which then has to be read to its end: a
 * tenth of what rendering a story costs.
 */
class KeptResponse extends FetchResponse {
  readonly kept: string | Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const kept = typeof body === 'string' || body instanceof Uint8Array ? body : undefined;
    super(kept === undefined ? body : null, init);
    this.kept = kept as typeof this.kept;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof FetchResponse;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.kept === undefined ? super.body : new FetchResponse(this.kept).body;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.kept === undefined ? super.arrayBuffer() : new FetchResponse(this.kept).arrayBuffer();
  }

  override async text(): Promise<string> {
    return this.kept === undefined ? super.text() : new FetchResponse(this.kept).text();
  }
}

/** Has all that makes responses in this thread make such as keep what they were made of. */
export function installKeptResponse(): void {
  globalThis.Response = KeptResponse;
}

/** The bytes of a response's body. */
export async function responseBytes(response: Response): Promise<Buffer> {
  const { kept } = response as Partial<KeptResponse>;
  return kept === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(kept as string);
}
