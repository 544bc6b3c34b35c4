package dev.serverlesspresso.ordermanager.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is used here of the event of that name. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeviceRemoved(String shopId, String deviceId) {}
