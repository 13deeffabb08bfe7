package org.parley.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Hands the one stage to every test, and takes a picture of what was to be seen when one fails. */
final class OnStage implements TestInstancePostProcessor, AfterTestExecutionCallback {
    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        Stage stage = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Stage.class))
                .getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
        ((BrowserTest) test).enter(stage);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            ((BrowserTest) context.getRequiredTestInstance()).picture(name);
        }
    }
}
