package dev.thecal.core.visit;

/** What was done or seen in one step of a visit; {@link StepKind} lists them. */
public sealed interface VisitStep
    permits Interrogation,
        Identity,
        SyringeLabel,
        SecondCheck,
        SkinPreparation,
        NeedlePlacement,
        Aspiration,
        Injection,
        PostRefillMeasure,
        Reprogramming,
        Education,
        Escalation,
        Setback,
        WrongDrug {}
