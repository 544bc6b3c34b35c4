import { isRecord } from "../src/api/json.ts";
import { isShopId } from "../src/screens.ts";

/** The shops of this installation, as its configuration names them, by the names that they have now. */
async function showShops(place: HTMLElement, template: HTMLTemplateElement): Promise<void> {
  const configuration = await read("/config.json");
  const listed = isRecord(configuration) ? configuration["shops"] : undefined;
  const ids = Array.isArray(listed) ? listed.filter((id) => typeof id === "string" && isShopId(id)) : [];
  const shops = await Promise.all(ids.map((id) => read(`/api/shops/${id}`)));
  place.replaceChildren(
    ...shops.flatMap((shop) => {
      const id = isRecord(shop) && shop["archived"] !== true ? shop["shopId"] : undefined;
      return typeof id === "string" && isRecord(shop) ? [section(template, id, String(shop["name"]))] : [];
    }),
  );
}

/** The ways into one shop. */
function section(template: HTMLTemplateElement, id: string, name: string): Node {
  const page = document.createElement("div");
  page.innerHTML = template.innerHTML.replaceAll("{shop}", id);
  const title = page.querySelector("h2");
  if (title !== null) {
    title.textContent = name;
    title.id = `shop-${id}`;
    page.querySelector("section")?.setAttribute("aria-labelledby", title.id);
  }
  return page;
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : undefined;
}

const place = document.getElementById("shops");
const template = document.querySelector<HTMLTemplateElement>("#shop");
if (place !== null && template !== null) {
  void showShops(place, template);
}
