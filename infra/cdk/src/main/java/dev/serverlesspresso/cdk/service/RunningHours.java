package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.settings.OpeningHours;
import java.time.LocalTime;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.applicationautoscaling.CronOptions;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingSchedule;
import software.amazon.awscdk.services.applicationautoscaling.Schedule;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.constructs.Construct;

/** Runs one task of a service during the hours, and none outside of them. */
final class RunningHours extends Construct {
    record Props(FargateService service, OpeningHours hours) {}

    RunningHours(Construct scope, String id, Props props) {
        super(scope, id);
        OpeningHours hours = props.hours();
        ScalableTaskCount tasks = props.service()
                .autoScaleTaskCount(EnableScalingProps.builder()
                        .minCapacity(0)
                        .maxCapacity(1)
                        .build());
        tasks.scaleOnSchedule("Open", at(hours.from(), 1, hours));
        tasks.scaleOnSchedule("Close", at(hours.to(), 0, hours));
    }

    private static ScalingSchedule at(LocalTime time, int count, OpeningHours hours) {
        return ScalingSchedule.builder()
                .schedule(Schedule.cron(CronOptions.builder()
                        .minute(Integer.toString(time.getMinute()))
                        .hour(Integer.toString(time.getHour()))
                        .weekDay(hours.days())
                        .build()))
                .timeZone(TimeZone.of(hours.zone().getId()))
                .minCapacity(count)
                .maxCapacity(count)
                .build();
    }
}
