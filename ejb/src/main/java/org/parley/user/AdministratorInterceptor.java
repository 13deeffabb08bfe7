package org.parley.user;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.parley.system.AdministratorsOnly;

/** Refuses everybody but active administrators, in front of whatever says so: who does not say who he is, too. */
@AdministratorsOnly
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AdministratorInterceptor {
    @Inject
    UserService users;

    @AroundInvoke
    @Nullable
    Object refuse(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters.length == 0 || !(parameters[0] instanceof Long callerId) || !users.isAdministrator(callerId)) {
            throw new NotAdministratorException();
        }
        return call.proceed();
    }
}
