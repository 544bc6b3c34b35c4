package dev.serverlesspresso.deploy.account;

import java.util.Optional;

/** What is asked of an account before anything is made in it. */
public interface Account {
    /**
     * Whose credentials these are.
     *
     * @param account its number
     * @param arn who asks
     */
    record Identity(String account, String arn) {}

    /** Refused in one line where there are no credentials, or none that are good. */
    Identity identity();

    /** The version of what {@code cdk bootstrap} has made, by the parameter that keeps it. */
    Optional<Integer> bootstrapVersion(String parameter);

    /** Who has a name for sign-in pages in this region. */
    DomainOwner domain(String name);

    /** Who has a name of sign-in pages. */
    sealed interface DomainOwner {}

    /** It is free. */
    record Nobody() implements DomainOwner {}

    /** A pool of an account. */
    record Pool(String account, String id) implements DomainOwner {}
}
