package org.parley.system;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What nobody who is Offline may ask for: each public method of the class is refused to such a person, who is its first
 * parameter. Here, because it stands on classes of every floor; who is Offline knows {@code org.parley.user}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UnlessOffline {}
