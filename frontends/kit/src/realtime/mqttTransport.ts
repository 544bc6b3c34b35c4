import * as Paho from "paho-mqtt";
import type { Grant } from "../api/types.ts";
import type { Connection, Listener, Transport } from "./transport.ts";

const seconds = { keepAlive: 30, connect: 10, subscribe: 10 } as const;

/** MQTT 3.1.1 over WebSocket with the signed URL of the grant, clean session, QoS 1. */
export const mqttTransport: Transport = {
  async open(grant: Grant, listener: Listener): Promise<Connection> {
    const client = new Paho.Client(grant.url, grant.clientId);
    client.onMessageArrived = (message) => listener.onMessage(message.payloadString);
    client.onConnectionLost = () => listener.onLost();
    await connected(client);
    try {
      await Promise.all(grant.topics.map((topic) => subscribed(client, topic)));
    } catch (error) {
      closed(client);
      throw error;
    }
    return { close: () => closed(client) };
  },
};

function connected(client: Paho.Client): Promise<void> {
  return new Promise((resolve, reject) => {
    client.connect({
      cleanSession: true,
      keepAliveInterval: seconds.keepAlive,
      mqttVersion: 4,
      reconnect: false,
      timeout: seconds.connect,
      onSuccess: () => resolve(),
      onFailure: (failure) => reject(new Error(failure.errorMessage)),
    });
  });
}

function subscribed(client: Paho.Client, topic: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.subscribe(topic, {
      qos: 1,
      timeout: seconds.subscribe,
      onSuccess: () => resolve(),
      onFailure: () => reject(new Error(`subscription refused: ${topic}`)),
    });
  });
}

function closed(client: Paho.Client): void {
  client.onConnectionLost = () => {};
  client.onMessageArrived = () => {};
  if (client.isConnected()) {
    client.disconnect();
  }
}
