package org.parley.user;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.parley.system.UnlessOffline;

/** Refuses the chat to who is Offline, in front of every service that says so: behind the socket, behind HTTP and behind forms. */
@UnlessOffline
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OfflineInterceptor {
    @Inject
    StatusService statuses;

    @AroundInvoke
    @Nullable
    Object refuse(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters.length > 0 && parameters[0] instanceof Long callerId && statuses.isOffline(callerId)) {
            throw new OfflineException();
        }
        return call.proceed();
    }
}
