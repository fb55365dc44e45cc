/**
 * The driver's part of the story (M1, M8): identity, application, card, and a merchant who checks it; another driver's
 * authority is slow.
 */
import { randomUUID } from "node:crypto";
import {
  CardApi,
  type Consent,
  IdentityApi,
  type IdentityCheck,
  JoiningApi,
  type MembershipApplication,
  MembershipApi,
} from "../target/generated/index.js";
import { idNumber, phone } from "./made-up.js";
import { Person, refusal } from "./person.js";
import { figure, given, say, texted, until } from "./stage.js";

const DIVISION = "320281";
const GATEWAY = given("GATEWAY");

async function consents(person: Person): Promise<Consent[]> {
  const texts = await person.on(IdentityApi).listConsentTexts({});
  return texts.items
    .filter((text) => ["IDENTITY_CHECK", "MEMBERSHIP"].includes(text.purpose))
    .map(({ purpose, textVersion }) => ({ purpose, textVersion, givenAt: new Date().toISOString() }));
}

/** Binds a login to a person: what is known of them, and the code that comes to their phone. */
async function bind(person: Person, name: string): Promise<IdentityCheck> {
  const number = phone();
  const identity = person.on(IdentityApi);
  const claim = { name, idNumber: idNumber(DIVISION), phone: number, consents: await consents(person) };
  const check = await identity.startIdentityCheck({ identityClaim: claim });
  const code = await texted(given("TEXTS"), number);
  return identity.confirmIdentityCheck({ id: check.id, codeEntry: { code } });
}

function apply(person: Person): Promise<MembershipApplication> {
  return person.on(JoiningApi).applyForMembership({
    idempotencyKey: randomUUID(),
    newMembershipApplication: { employmentForm: "TRUCK_DRIVER", divisionCode: DIVISION },
  });
}

async function joins(): Promise<void> {
  const driver = new Person(GATEWAY, given("DRIVER"));
  figure("identity", "VERIFIED", (await bind(driver, "周师傅")).state);
  const joined = await apply(driver);
  figure("application", "JOINED", joined.state);
  say(`card number ${joined.cardNumber}`);
  figure("membership", "ACTIVE", (await driver.on(MembershipApi).getMyMembership()).state);
  figure("applying again", "ALREADY_MEMBER", await refusal(apply(driver)));
  await showsTheCard(driver);
}

async function showsTheCard(driver: Person): Promise<void> {
  const card = await driver.on(CardApi).getMyCard();
  figure("the card", "ACTIVE", card.state);
  const { code } = await driver.on(CardApi).showCardCode({});
  const merchant = new Person(GATEWAY, given("MERCHANT")).on(CardApi);
  figure("the card is good", true, (await merchant.checkCard({ codeToCheck: { code } })).valid);
  figure("… once", "USED", (await merchant.checkCard({ codeToCheck: { code } })).reason);
}

async function joinsSlowly(): Promise<void> {
  const slow = new Person(GATEWAY, given("SLOW_DRIVER"));
  figure("a slow authority", "PENDING", (await bind(slow, "吴慢")).state);
  const { id, state } = await apply(slow);
  figure("application", "VERIFYING", state);
  const decided = await until("the authority", async () => {
    const application = await slow.on(JoiningApi).getMembershipApplication({ id });
    return application.state === "VERIFYING" ? undefined : application.state;
  });
  figure("decided by itself", "JOINED", decided);
}

console.log("A driver joins on a phone and has a card (M1, M8), by the TypeScript client");
await joins();
await joinsSlowly();
