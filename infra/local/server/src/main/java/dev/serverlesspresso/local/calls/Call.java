package dev.serverlesspresso.local.calls;

/**
 * What IAM would be asked about one call.
 *
 * @param caller an access key, or the name of a state machine
 * @param action such as {@code dynamodb:GetItem}
 * @param resource the ARN of what it is done to, or {@code *} where there is no such thing, or the request does not say
 */
public record Call(String caller, String action, String resource) {}
