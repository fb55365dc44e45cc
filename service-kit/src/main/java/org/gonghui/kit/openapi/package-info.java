/// What is added to every operation of the OpenAPI document.
@NullMarked
package org.gonghui.kit.openapi;

import org.jspecify.annotations.NullMarked;
