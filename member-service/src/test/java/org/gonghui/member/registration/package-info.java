@NullMarked
package org.gonghui.member.registration;

import org.jspecify.annotations.NullMarked;
