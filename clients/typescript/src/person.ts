import { Configuration, type BaseAPI, ResponseError, type Problem } from "../target/generated/index.js";

/** Somebody who calls the gateway with a token of their own. */
export class Person {
  private readonly configuration: Configuration;

  constructor(gateway: string, token: string) {
    this.configuration = new Configuration({ basePath: gateway, accessToken: token });
  }

  /** One of the generated APIs, called as this person: `driver.on(CardApi).getMyCard()`. */
  on<T extends BaseAPI>(api: new (configuration: Configuration) => T): T {
    return new api(this.configuration);
  }
}

/** The code of a call's refusal. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (e) {
    if (e instanceof ResponseError) {
      return ((await e.response.json()) as Problem).code ?? "";
    }
    throw e;
  }
  throw new Error("a call was not refused");
}
