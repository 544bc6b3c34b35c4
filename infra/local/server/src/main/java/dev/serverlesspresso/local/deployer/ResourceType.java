package dev.serverlesspresso.local.deployer;

import tools.jackson.databind.JsonNode;

/** How resources of one CloudFormation type are made here. Calls wait until it is done. */
interface ResourceType {
    /** The property with the resource's own name. */
    String nameProperty();

    Deployed create(String name, JsonNode properties);

    /** Whether what was made is still there; kept elsewhere than in the list of what was deployed, it may be lost. */
    boolean exists(Deployed resource);

    /** Changes a resource of the same name in place. */
    Deployed update(Deployed before, JsonNode properties);

    void delete(Deployed resource);
}
