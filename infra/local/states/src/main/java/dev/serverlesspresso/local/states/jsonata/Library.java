package dev.serverlesspresso.local.states.jsonata;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** All functions of the language, with those that Step Functions adds and without {@code $eval}, as on AWS. */
public final class Library {
    private final Frame frame = Frame.shared();

    public Library(RandomGenerator random, Supplier<UUID> ids) {
        NumberFunctions.define(this);
        TextFunctions.define(this);
        MatchFunctions.define(this);
        ArrayFunctions.define(this);
        CallingFunctions.define(this);
        ObjectFunctions.define(this);
        EncodingFunctions.define(this);
        DateFunctions.define(this);
        StepFunctionsFunctions.define(this, random, ids);
    }

    /** The arity is how many arguments the reference passes to it in a call from {@code $map} and the like. */
    void define(String name, String signature, int arity, NativeFn.Body body) {
        frame.bind(name, new NativeFn(name, Signature.of(signature), arity, body));
    }

    /** A frame with all functions for evaluations at that point in time, in epoch milliseconds. */
    public Frame frame(Budget budget, long now) {
        Frame inner = frame.inner(budget);
        DateFunctions.bind(inner, now);
        return inner;
    }
}
