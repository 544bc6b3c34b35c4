// Gives access tokens the name of whoever signed in, if the user pool knows it.
exports.handler = async (event) => {
  const name = event.request.userAttributes.name;
  if (name) {
    event.response.claimsAndScopeOverrideDetails = {
      accessTokenGeneration: { claimsToAddOrOverride: { name } },
    };
  }
  return event;
};
