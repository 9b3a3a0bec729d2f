package org.huying.matter.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records through a handle that is prepared once. Jackson prepares one for each record that it makes, which took a
 * tenth of verifying.
 */
final class RecordMaker extends StdValueInstantiator {

    private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

    private volatile @Nullable MethodHandle maker;

    RecordMaker(StdValueInstantiator usual) {
        super(usual);
    }

    /** What a constructor refuses is refused by Jackson once more, in its own words. */
    @Override
    @SuppressWarnings("IllegalCatch")
    public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
        try {
            return (Object) maker(values.length).invokeExact(values);
        } catch (Throwable refused) {
            return super.createFromObjectWith(context, values);
        }
    }

    private MethodHandle maker(int values) throws IllegalAccessException {
        MethodHandle known = maker;
        if (known == null) {
            Constructor<?> constructor = (Constructor<?>) _withArgsCreator.getAnnotated();
            known = MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, values)
                    .asType(SPREAD);
            maker = known;
        }
        return known;
    }
}
