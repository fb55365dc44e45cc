/**
 * A reader at `/docs`: a browser opens the document, finds an operation of each service, and runs one with a sample token.
 * Nothing is asked of any other address than the gateway's.
 */
import { chromium, type Page } from "playwright-core";
import { figure, given, say } from "./stage.js";

/** Where an operation stands, and which: one of each service. */
const OPERATIONS: [string, string][] = [
  ["Funds", "listFunds"],
  ["screening-campaigns", "listScreeningCampaigns"],
  ["Skill certificates", "listSkillCertificates"],
  ["organizations", "listOrganizations"],
];
const RUN = "listOrganizations";
const GATEWAY = given("GATEWAY");

/** As root a browser needs `--no-sandbox`; the others keep it from calling its maker. */
const OPTIONS = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const browser = await chromium.launch({ executablePath: given("BROWSER"), args: OPTIONS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const elsewhere: string[] = [];
  let asked = 0;
  page.on("request", (request) => {
    asked++;
    if (!request.url().startsWith(`${GATEWAY}/`) && !request.url().startsWith("data:")) {
      elsewhere.push(request.url());
    }
  });
  await page.goto(`${GATEWAY}/docs`);
  for (const [tag, id] of OPERATIONS) {
    await find(page, tag, id);
    figure(id, 1, await operation(page, id).count());
  }
  await authorize(page, given("TOKEN"));
  await run(page);
  await page.screenshot({ path: given("PICTURE") });
  figure("asked of other addresses", 0, elsewhere.length);
  say(`${asked} requests, all of the gateway`);
} finally {
  await browser.close();
}

async function find(page: Page, tag: string, id: string): Promise<void> {
  await page.locator(`.opblock-tag[data-tag="${tag}"]`).click();
  await operation(page, id).waitFor();
}

function operation(page: Page, id: string) {
  return page.locator(".opblock", { has: page.locator(".opblock-summary-operation-id", { hasText: new RegExp(`^${id}$`) }) });
}

async function authorize(page: Page, token: string): Promise<void> {
  await page.locator(".auth-wrapper .btn.authorize").first().click();
  const dialog = page.locator(".dialog-ux");
  await dialog.locator("input").first().fill(token);
  await dialog.locator(".btn.authorize").first().click();
  await dialog.locator(".btn-done").first().click();
}

async function run(page: Page): Promise<void> {
  const chosen = operation(page, RUN);
  await chosen.locator(".opblock-summary-control").click();
  await chosen.locator(".btn.execute").click();
  const status = chosen.locator(".live-responses-table .response-col_status").last();
  await status.waitFor();
  figure(`status of ${RUN}`, "200", (await status.innerText()).trim().split(/\s/)[0]);
  await chosen.locator(".responses-inner").scrollIntoViewIfNeeded();
}
