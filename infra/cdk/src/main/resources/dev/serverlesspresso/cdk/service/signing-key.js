// Makes the key that signs the tokens of guests and devices, once: an existing one stays as it is.
const { generateKeyPairSync, randomUUID } = require("node:crypto");
const { SecretsManagerClient, PutSecretValueCommand } = require("@aws-sdk/client-secrets-manager");
const response = require("cfn-response");

function newKey() {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: randomUUID() });
}

async function make(event) {
  if (event.RequestType === "Create") {
    const secret = { SecretId: event.ResourceProperties.SecretId, SecretString: newKey() };
    await new SecretsManagerClient().send(new PutSecretValueCommand(secret));
  }
}

// No async function: the answer is sent by callbacks, which nobody would wait for.
exports.handler = (event, context) => {
  const id = event.ResourceProperties.SecretId;
  make(event).then(
    () => response.send(event, context, response.SUCCESS, {}, id),
    (failed) => {
      console.error(failed.name);
      response.send(event, context, response.FAILED, {}, id);
    },
  );
};
