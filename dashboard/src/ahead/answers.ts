/** Answers that were asked for before the page's own code had come. Each is given once: whoever asks again gets a new one. */
export class AnswersAhead {
  readonly #held = new Map<string, Promise<Response>>();

  constructor(private readonly ask: typeof fetch) {}

  /** What is to be given to the first who asks for that address. */
  hold(address: string, answer: Promise<Response>): void {
    this.#held.set(address, answer);
    // Whoever has taken it is told what went wrong; whoever comes later asks anew.
    const drop = () => {
      if (this.#held.get(address) === answer) this.#held.delete(address);
    };
    answer.then(({ ok }) => {
      if (!ok) drop();
    }, drop);
  }

  /** To be used in the place of `fetch`. */
  readonly fetch: typeof fetch = (input, init) => {
    const held = typeof input === 'string' ? this.#held.get(input) : undefined;
    if (held === undefined || (init?.method ?? 'GET') !== 'GET') return this.ask(input, init);
    this.#held.delete(input as string);
    return held;
  };
}
