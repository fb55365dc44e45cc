/** Where the part is played: addresses and tokens come from outside, each line goes to the page. */

const PATIENCE_MS = 90_000;
const PAUSE_MS = 150;

export function given(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; ./play and the system tests set what their part needs`);
  }
  return value;
}

export function say(line: string): void {
  console.log(`   ${line}`);
}

/** Writes a figure down, when it is the one that it should be. */
export function figure(what: string, expected: unknown, read: unknown): void {
  if (read !== expected) {
    throw new Error(`${what}: ${String(expected)} expected, ${String(read)} read`);
  }
  say(`= ${what}: ${String(read)}`);
}

/** Asks again until there is an answer. */
export async function until<T>(what: string, question: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answer = await question();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Waits for the one-time code that comes to a phone: the stand-in for text messages keeps them, newest first. */
export function texted(texts: string, phone: string): Promise<string> {
  return until("the text message", async () => {
    const answer = await fetch(`${texts}/texts?phone=${phone}`);
    const messages = (await answer.json()) as { code: string }[];
    return messages[0]?.code;
  });
}
