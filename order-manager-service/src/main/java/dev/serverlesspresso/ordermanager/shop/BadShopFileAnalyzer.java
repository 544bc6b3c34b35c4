package dev.serverlesspresso.ordermanager.shop;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a file of shops, without a stack trace. */
public final class BadShopFileAnalyzer extends AbstractFailureAnalyzer<BadShopFile> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadShopFile cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "Correct the file.", failure);
    }
}
