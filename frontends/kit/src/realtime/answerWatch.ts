type Timer = ReturnType<typeof setTimeout>;

export interface ExpectedAnswer {
  /** True while the answer has not come. */
  readonly isDue: () => boolean;
  /** Reads over HTTP what the message would have contained. */
  readonly look: () => Promise<void>;
  /** Called when looking did not bring the answer either. */
  readonly onOverdue: (lookFailed: boolean) => void;
}

const answerDueMillis = 6_000;

/** Requests are answered by messages. Should a message get lost, one look over HTTP finds out what became of it. */
export class AnswerWatch {
  private readonly timers = new Map<string, Timer>();

  /** Expects one answer for each key; a new one takes the place of the one before. */
  expect(key: string, answer: ExpectedAnswer, millis = answerDueMillis): void {
    this.forget(key);
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        void lookFor(answer);
      }, millis),
    );
  }

  forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  forgetAll(): void {
    [...this.timers.keys()].forEach((key) => this.forget(key));
  }
}

async function lookFor({ isDue, look, onOverdue }: ExpectedAnswer): Promise<void> {
  if (!isDue()) {
    return;
  }
  const failed = await look().then(
    () => false,
    () => true,
  );
  if (isDue()) {
    onOverdue(failed);
  }
}
