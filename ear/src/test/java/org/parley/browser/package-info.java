/** What the tests in Chromium stand on: the running program, people who visit it, and the parts of its pages. */
@NullMarked
package org.parley.browser;

import org.jspecify.annotations.NullMarked;
