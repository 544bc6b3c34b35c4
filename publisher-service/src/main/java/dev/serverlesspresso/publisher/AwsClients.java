package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.aws.BoundedClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients that this service alone needs, and the region that its screens connect to. */
@Configuration(proxyBeanMethods = false)
class AwsClients {

    @Bean
    StsClient stsClient() {
        return BoundedClients.build(StsClient.builder());
    }

    @Bean
    IotClient iotClient() {
        return BoundedClients.build(IotClient.builder());
    }

    @Bean
    IotDataPlaneClient iotDataPlaneClient() {
        return BoundedClients.build(IotDataPlaneClient.builder());
    }

    @Bean
    AwsRegionProvider screenRegion() {
        return DefaultAwsRegionProviderChain.builder().build();
    }
}
