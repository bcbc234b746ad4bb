/** Answers that were asked for before the page's own code had come. Each is given once: whoever asks again gets a new one. */
export class AnswersAhead {
  readonly #held = new Map<string, Promise<Response>>();
  /** What those say that have come. */
  readonly #read = new Map<string, unknown>();

  constructor(private readonly ask: typeof fetch) {}

  /** What is to be given to the first who asks for that address; ends when it has come and is read, or has failed. */
  async hold(address: string, answer: Promise<Response>): Promise<void> {
    this.#held.set(address, answer);
    try {
      const response = await answer;
      // Whoever asks for the answer itself reads it, hence a copy.
      const body: unknown = response.ok ? await response.clone().json() : undefined;
      if (this.#held.get(address) !== answer) return;
      if (response.ok) this.#read.set(address, body);
      // Whoever has taken it is told what went wrong; whoever comes later asks anew.
      else this.#drop(address);
    } catch {
      if (this.#held.get(address) === answer) this.#drop(address);
    }
  }

  /** What an answer says that has come already; undefined where there is none to be had at once. */
  take(address: string): unknown {
    const body = this.#read.get(address);
    if (body !== undefined) this.#drop(address);
    return body;
  }

  /** To be used in the place of `fetch`. */
  readonly fetch: typeof fetch = (input, init) => {
    const held = typeof input === 'string' ? this.#held.get(input) : undefined;
    if (held === undefined || (init?.method ?? 'GET') !== 'GET') return this.ask(input, init);
    this.#drop(input as string);
    return held;
  };

  #drop(address: string): void {
    this.#held.delete(address);
    this.#read.delete(address);
  }
}
