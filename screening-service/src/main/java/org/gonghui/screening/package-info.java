/// The screening service: campaigns, hospitals, appointments, results and what is told of them.
@NullMarked
package org.gonghui.screening;

import org.jspecify.annotations.NullMarked;
