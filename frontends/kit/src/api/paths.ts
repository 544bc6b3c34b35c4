/** The addresses of the services, as far as the screens ask them. */
const shop = (shopId: string) => `/api/shops/${shopId}`;
const order = (shopId: string, orderId: string) => `${shop(shopId)}/orders/${orderId}`;

export const paths = {
  shops: (next?: string) => `/api/shops${next === undefined ? "" : `?next=${encodeURIComponent(next)}`}`,
  shop,
  menu: (shopId: string) => `${shop(shopId)}/menu`,
  availability: (shopId: string, drinkId: string) =>
    `${shop(shopId)}/menu/${encodeURIComponent(drinkId)}/availability`,
  figures: (shopId: string, day?: string) =>
    `${shop(shopId)}/figures${day === undefined ? "" : `?day=${encodeURIComponent(day)}`}`,
  figuresOfDays: (shopId: string, from: string, to: string) =>
    `${shop(shopId)}/figures?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`,
  /** The orders of a day that got a number, or those that had this one. */
  ordersOfDay: (shopId: string, day: string, number?: number) =>
    `${shop(shopId)}/orders?day=${encodeURIComponent(day)}` +
    (number === undefined ? "" : `&number=${number}`),
  code: (shopId: string) => `${shop(shopId)}/code`,
  scans: (shopId: string) => `${shop(shopId)}/scans`,
  order,
  drink: (shopId: string, orderId: string) => `${order(shopId, orderId)}/drink`,
  actions: (shopId: string, orderId: string) => `${order(shopId, orderId)}/actions`,
  journey: (shopId: string, orderId: string) => `${order(shopId, orderId)}/journey`,
  orders: (shopId: string) => `${shop(shopId)}/orders`,
  myOrders: (shopId: string) => `${shop(shopId)}/orders?mine`,
  choosing: (shopId: string) => `${shop(shopId)}/orders?state=CHOOSING`,
  /** Orders in these states, as far as the board shows them; `next` is where an earlier page ended. */
  board: (shopId: string, states: readonly string[], next?: string) =>
    `${shop(shopId)}/orders?state=${states.join(",")}&limit=100` +
    (next === undefined ? "" : `&next=${encodeURIComponent(next)}`),
  connections: (shopId: string) => `${shop(shopId)}/connections`,
  connection: (shopId: string, clientId: string) =>
    `${shop(shopId)}/connections/${encodeURIComponent(clientId)}`,
  pairings: "/api/pairings",
  claim: (code: string) => `/api/pairings/${encodeURIComponent(code)}/claim`,
  confirmation: (shopId: string, code: string) => `${shop(shopId)}/pairings/${encodeURIComponent(code)}`,
  devices: (shopId: string) => `${shop(shopId)}/devices`,
  device: (shopId: string, deviceId: string) => `${shop(shopId)}/devices/${encodeURIComponent(deviceId)}`,
  deviceToken: "/api/devices/token",
  runtimeConfig: "/config.json",
} as const;
